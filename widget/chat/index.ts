export { chooseLanguage } from "./messages/choose-language.ts";
export { mountPage } from "./mount-page.tsx";
export { mountPanel, type Panel, type PanelOptions } from "./mount-panel.tsx";
export { capturePristine, type Pristine } from "./transport/pristine.ts";
