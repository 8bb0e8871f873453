package org.tickgrid.datasets.formats;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a file is called, for some publishers say in names what their rows leave out.
 *
 * @param all the name itself, then that of the archive that it was in, then those of the folders, innermost first
 */
public record Names(List<String> all) {

    public Names {
        all = List.copyOf(all);
    }

    String file() {
        return all.getFirst();
    }

    /** The first of the names in which the pattern is found. */
    Optional<MatchResult> find(Pattern pattern) {
        return all.stream()
                .flatMap(name -> pattern.matcher(name).results().limit(1))
                .findFirst();
    }
}
