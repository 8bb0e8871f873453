package org.tickgrid.pipelines;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a job computes, in a short text. Two jobs with the same one make the same of a log, and can read each other's
 * snapshots.
 */
public final class Fingerprint {

    /** To be raised when the same settings come to mean something else, or snapshots have another form. */
    private static final String PROGRAM = "2";

    private static final int BYTES = 6;

    private Fingerprint() {}

    public static String of(IndicatorSettings settings) {
        return of(settings.words());
    }

    public static String of(SignalSettings settings) {
        return of(settings.words());
    }

    private static String of(List<String> words) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((PROGRAM + "\n" + String.join("\n", words)).getBytes(UTF_8));
            return HexFormat.of().formatHex(sha256.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
