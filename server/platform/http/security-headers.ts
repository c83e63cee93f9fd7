const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const dataPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

const permissions = ["camera", "microphone", "geolocation", "payment", "usb", "interest-cohort", "browsing-topics"]
  .map((feature) => `${feature}=()`)
  .join(", ");

const always = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "permissions-policy": permissions,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
} as const;

/**
 * Adds the security headers a response does not carry yet; a route overrides one by setting it. Pages may load from
 * their own origin only, everything else may load nothing.
 */
export function addSecurityHeaders(headers: Headers, options: { strictTransport: boolean }): void {
  const isPage = headers.get("content-type")?.startsWith("text/html") ?? false;
  const setMissing = (name: string, value: string) => {
    if (!headers.has(name)) headers.set(name, value);
  };
  setMissing("content-security-policy", isPage ? pagePolicy : dataPolicy);
  for (const [name, value] of Object.entries(always)) setMissing(name, value);
  if (options.strictTransport) setMissing("strict-transport-security", "max-age=63072000");
  const vary = headers.get("vary");
  if (!/accept-language/i.test(vary ?? ""))
    headers.set("vary", vary === null ? "Accept-Language" : `${vary}, Accept-Language`);
}
