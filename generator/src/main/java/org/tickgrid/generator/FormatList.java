package org.tickgrid.generator;

import java.util.stream.Collectors;
import org.tickgrid.datasets.formats.Formats;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;

/** Lists in a command's help the formats of files that it can read. */
final class FormatList implements IModelTransformer {

    @Override
    public CommandSpec transform(CommandSpec command) {
        command.usageMessage().footerHeading("%nFormats:%n" + lines());
        return command;
    }

    private static String lines() {
        return Formats.all().stream()
                .map(format -> "  %-17s %s%%n".formatted(format.name(), format.description()))
                .collect(Collectors.joining());
    }
}
