import { createRouter, type Router } from "#platform/http";
import { parseId } from "#platform/ids";
import { chatApi } from "./chat-api.ts";
import type { WebChannelDependencies } from "./dependencies.ts";
import { QuestionGone } from "./errors.ts";

/** Passing a question on to the operator and taking it back. No session is read here: what is stored leads to none. */
export function passedQuestionRoutes({ assistants, questions }: WebChannelDependencies): Router {
  const routes = createRouter();
  routes.openapi(chatApi.passOn, async (context) => {
    const { organisationId } = await assistants.find(context.req.valid("param").assistant);
    return context.json(await questions.passOn(organisationId, context.req.valid("json"), context.req.raw.signal), 200);
  });
  routes.openapi(chatApi.takeBack, async (context) => {
    const { assistant, question } = context.req.valid("param");
    const { organisationId } = await assistants.find(assistant);
    const id = parseId(question);
    if (id === null || !(await questions.takeBack(organisationId, id))) throw new QuestionGone();
    return context.body(null, 204);
  });
  return routes;
}
