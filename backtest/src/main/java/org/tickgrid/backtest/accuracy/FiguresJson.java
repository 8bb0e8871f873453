package org.tickgrid.backtest.accuracy;

import java.io.ByteArrayOutputStream;
import org.tickgrid.backtest.accuracy.AccuracyFigures.DataSet;
import org.tickgrid.backtest.accuracy.AccuracyFigures.Row;
import org.tickgrid.backtest.accuracy.AccuracyFigures.Simulation;
import org.tickgrid.evaluation.Estimate;
import org.tickgrid.evaluation.Outcome;
import org.tickgrid.evaluation.Trading;
import org.tickgrid.evaluation.TruthFigures;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The figures for programs. Returns and shares are fractions; what there is no value for is null. */
final class FiguresJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private FiguresJson() {}

    static byte[] write(AccuracyFigures figures) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("command", figures.command());
            json.writeNumberProperty("costs", figures.settings().costs());
            json.writeNumberProperty("resamples", figures.settings().resamples());
            json.writeNumberProperty("randomSets", figures.settings().randomSets());
            json.writeNumberProperty("seed", figures.settings().seed());
            json.writeNumberProperty("tried", figures.tried());
            json.writeArrayPropertyStart("dataSets");
            figures.dataSets().forEach(dataSet -> dataSet(json, dataSet));
            json.writeEndArray();
            json.writeArrayPropertyStart("simulations");
            figures.simulations().forEach(simulation -> simulation(json, simulation));
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
        return out.toByteArray();
    }

    private static void dataSet(JsonGenerator json, DataSet dataSet) {
        json.writeStartObject();
        json.writeStringProperty("name", dataSet.name());
        json.writeStringProperty("timeframe", dataSet.timeframe().label());
        json.writeNumberProperty("candles", dataSet.candles());
        json.writeNumberProperty("from", dataSet.from());
        json.writeNumberProperty("until", dataSet.until());
        json.writeNumberProperty("tried", dataSet.tried());
        json.writeArrayPropertyStart("rules");
        dataSet.rows().forEach(row -> rule(json, row));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void rule(JsonGenerator json, Row row) {
        json.writeStartObject();
        json.writeStringProperty("rule", row.judged().figures().rule());
        json.writeStringProperty("origin", row.origin());
        json.writeNumberProperty("signals", row.judged().figures().signals());
        json.writeNumberProperty("repeated", row.judged().figures().repeated());
        json.writeNumberProperty("unknown", row.judged().figures().unknown());
        json.writeStringProperty("verdict", row.judged().verdict().words());
        json.writeArrayPropertyStart("after");
        row.judged().figures().outcomes().forEach(outcome -> outcome(json, outcome));
        json.writeEndArray();
        trading(json, row.judged().trading());
        json.writeEndObject();
    }

    private static void outcome(JsonGenerator json, Outcome outcome) {
        json.writeStartObject();
        json.writeNumberProperty("candles", outcome.horizon());
        json.writeNumberProperty("count", outcome.count());
        json.writeNumberProperty("missing", outcome.missing());
        json.writeNumberProperty("overlapping", outcome.overlapping());
        json.writeNumberProperty("block", outcome.excess().block());
        number(json, "unconditional", outcome.unconditional());
        estimate(json, "mean", outcome.gross());
        estimate(json, "excess", outcome.excess());
        number(json, "hitRate", outcome.hitRate());
        number(json, "profitFactor", outcome.profitFactor());
        json.writeEndObject();
    }

    private static void estimate(JsonGenerator json, String name, Estimate estimate) {
        json.writeObjectPropertyStart(name);
        number(json, "mean", estimate.mean());
        number(json, "low", estimate.low());
        number(json, "high", estimate.high());
        json.writeEndObject();
    }

    private static void trading(JsonGenerator json, Trading trading) {
        json.writeObjectPropertyStart("trading");
        json.writeNumberProperty("entries", trading.entries());
        number(json, "exposure", trading.exposure());
        number(json, "return", trading.total());
        number(json, "drawdown", trading.drawdown());
        number(json, "percentile", trading.percentile());
        number(json, "holding", trading.holding());
        number(json, "holdingDrawdown", trading.holdingDrawdown());
        json.writeEndObject();
    }

    private static void simulation(JsonGenerator json, Simulation simulation) {
        json.writeStartObject();
        json.writeStringProperty("name", simulation.name());
        json.writeStringProperty("timeframe", simulation.timeframe().label());
        json.writeNumberProperty("symbols", simulation.symbols());
        json.writeNumberProperty("candles", simulation.candles());
        json.writeArrayPropertyStart("rules");
        simulation.rules().forEach(told -> told(json, told.rule(), told.figures()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void told(JsonGenerator json, String rule, TruthFigures figures) {
        json.writeStartObject();
        json.writeStringProperty("rule", rule);
        json.writeNumberProperty("signals", figures.signals());
        json.writeNumberProperty("unlabelled", figures.unlabelled());
        number(json, "precision", figures.precision());
        number(json, "coin", figures.coin());
        json.writeNumberProperty("regimes", figures.regimes());
        number(json, "recall", figures.recall());
        number(json, "delaySeconds", figures.delay());
        number(json, "delayCandles", figures.delayCandles());
        number(json, "leadSeconds", figures.lead());
        number(json, "leadShare", figures.leadShare());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, double value) {
        if (Double.isFinite(value)) {
            json.writeNumberProperty(name, value);
        } else {
            json.writeNullProperty(name);
        }
    }
}
