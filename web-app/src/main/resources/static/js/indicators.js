// Where an indicator is drawn, and how: over the prices, or in a pane that it shares with others of its kind.

const OVER_PRICES = new Set(["sma", "ema", "wma", "bollinger", "vwap", "close"]);

/** What a pane's scale must show, and the values that traders look for. A kind that is not here has a pane without any. */
const PANES = {
  rsi: { min: 0, max: 100, guides: [30, 70] },
  stochastic: { min: 0, max: 100, guides: [20, 80] },
  adx: { min: 0, guides: [25] },
  macd: { guides: [0] },
  roc: { guides: [0] },
};

/** How a part differs from the value that bears its indicator's name. */
const PARTS = {
  upper: { width: 1 }, lower: { width: 1 }, signal: { type: "dashed" }, d: { type: "dashed" },
  histogram: { bar: true }, plus: { colour: "up", width: 1.2 }, minus: { colour: "down", width: 1.2 },
};

const dot = (output) => output.indexOf(".", output.lastIndexOf(")") + 1);

/** Such as "macd(12,26,9)" of "macd(12,26,9).signal". */
export const indicatorOf = (output) => (dot(output) < 0 ? output : output.slice(0, dot(output)));
export const kindOf = (indicator) => indicator.split("(")[0];
export const styleOf = (output) => (dot(output) < 0 ? {} : PARTS[output.slice(dot(output) + 1)] ?? {});
export const scaleOf = (kind) => PANES[kind] ?? {};

/**
 * What is drawn where: { overlays: [{ output, ink }], panes: [{ kind, indicators, outputs: [{ output, ink }] }] }.
 *
 * @param chosen [{ indicator, ink }]
 * @param outputs all that there are values of
 */
export function plan(chosen, outputs) {
  const overlays = [];
  const panes = new Map();
  for (const { indicator, ink } of chosen) {
    const own = outputs.filter((output) => indicatorOf(output) === indicator).map((output) => ({ output, ink }));
    const kind = kindOf(indicator);
    if (OVER_PRICES.has(kind)) {
      overlays.push(...own);
    } else if (own.length > 0) {
      const pane = panes.get(kind) ?? { kind, indicators: [], outputs: [] };
      pane.indicators.push(indicator);
      pane.outputs.push(...own);
      panes.set(kind, pane);
    }
  }
  return { overlays, panes: [...panes.values()] };
}
