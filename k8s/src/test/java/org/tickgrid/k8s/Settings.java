package org.tickgrid.k8s;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;

/** Our programs take what they are told: each variable is a setting of theirs, and its value is one that it can have. */
final class Settings {

    private Settings() {}

    static Stream<String> problems(Rendering r) {
        return r.workloads().flatMap(w -> Program.of(w).stream().flatMap(program -> problems(r, w, program)));
    }

    private static Stream<String> problems(Rendering r, Workload w, Program program) {
        Stream<String> variables = w.container().getEnv().stream()
                .filter(env -> env.getName().startsWith("TICKGRID_"))
                .flatMap(env -> variable(r, program, env))
                .map(problem -> w + " " + problem);
        Stream<String> address = w.environment("SERVER_ADDRESS")
                        .filter(env -> "0.0.0.0".equals(env.getValue()))
                        .isPresent()
                ? Stream.empty()
                : Stream.of(w + " listens to itself alone: SERVER_ADDRESS is not 0.0.0.0");
        int port = w.port(new IntOrString("http")).orElse(0);
        Stream<String> http = program.usual("server.port").equals(String.valueOf(port))
                ? Stream.empty()
                : Stream.of(w + " has its port http at " + port + ", and listens at " + program.usual("server.port"));
        return Stream.of(variables, address, http).flatMap(problems -> problems);
    }

    private static Stream<String> variable(Rendering r, Program program, EnvVar env) {
        String value = value(r, env);
        try {
            return program.takes(env.getName(), value)
                    ? Stream.empty()
                    : Stream.of("sets " + env.getName() + ", which is no setting of it");
        } catch (BindException e) {
            return Stream.of("sets " + env.getName() + " to '" + value + "', which it cannot be");
        }
    }

    /** What the cluster makes of it; of what only the cluster knows, something like it. */
    private static String value(Rendering r, EnvVar env) {
        EnvVarSource source = env.getValueFrom();
        if (source == null) {
            return String.valueOf(env.getValue());
        }
        if (source.getConfigMapKeyRef() != null) {
            return r.find(ConfigMap.class, source.getConfigMapKeyRef().getName())
                    .map(map -> map.getData().get(source.getConfigMapKeyRef().getKey()))
                    .orElse("");
        }
        return source.getResourceFieldRef() != null ? "2" : "10.1.2.3";
    }
}
