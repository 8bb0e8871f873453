package org.tickgrid.backtest.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code accuracy.md}, its plots, and the same figures as JSON. */
public final class AccuracyReport {

    private final AccuracyFigures figures;

    public AccuracyReport(AccuracyFigures figures) {
        this.figures = figures;
    }

    /** @param docs the folder that is to hold {@code accuracy.md} and a folder {@code accuracy} */
    public void write(Path docs) throws IOException {
        Path folder = Files.createDirectories(docs.resolve("accuracy"));
        for (AccuracyFigures.DataSet dataSet : figures.dataSets()) {
            ExcessPlot.write(dataSet, folder.resolve(excessPlot(dataSet)));
            EquityPlot.write(dataSet, folder.resolve(equityPlot(dataSet)));
        }
        Files.write(folder.resolve("accuracy.json"), FiguresJson.write(figures));
        Files.writeString(docs.resolve("accuracy.md"), new ReportText(figures).text());
    }

    static String excessPlot(AccuracyFigures.DataSet dataSet) {
        return dataSet.title() + "-excess.png";
    }

    static String equityPlot(AccuracyFigures.DataSet dataSet) {
        return dataSet.title() + "-equity.png";
    }
}
