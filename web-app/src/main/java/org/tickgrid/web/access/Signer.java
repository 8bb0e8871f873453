package org.tickgrid.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** Gives browsers what they are to bring back as it was: signed, for one purpose, and for a time. Anybody can read it. */
@Component
final class Signer {

    private static final int KEY_BYTES = 32;

    private final JwtEncoder encoder;
    private final JwtDecoder decoder;

    Signer(AccessSettings settings) {
        SecretKey key = new SecretKeySpec(key(settings.sessionKey()), "HmacSHA256");
        encoder = NimbusJwtEncoder.withSecretKey(key).build();
        decoder = NimbusJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
    }

    private static byte[] key(String secret) {
        if (secret.isEmpty()) {
            byte[] own = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(own);
            return own;
        }
        return sha256(secret);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** @param purpose which {@link #read} must name as well */
    String sign(String purpose, Map<String, Object> claims, Duration life) {
        Instant now = Instant.now();
        JwtClaimsSet set = JwtClaimsSet.builder()
                .audience(List.of(purpose))
                .issuedAt(now)
                .expiresAt(now.plus(life))
                .claims(all -> all.putAll(claims))
                .build();
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, set)).getTokenValue();
    }

    /** Empty when it is too old, for another purpose, or not ours. */
    Optional<Jwt> read(String purpose, String token) {
        try {
            Jwt jwt = decoder.decode(token);
            return List.of(purpose).equals(jwt.getAudience()) ? Optional.of(jwt) : Optional.empty();
        } catch (JwtException e) {
            return Optional.empty();
        }
    }
}
