package org.tickgrid.local;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tickgrid.local.demo.WebhookReceiver;

/**
 * Gives a test the whole system, with two members and a webhook. It is started for the first test that asks for it, and
 * shared with all others: a test keeps to symbols of its own. Ingestion writes its log as JSON.
 */
final class RunningGrid implements ParameterResolver {

    private static final Path LOGS = Path.of("target", "run");

    private record Running(LocalGrid grid, WebhookReceiver webhook) implements AutoCloseable {

        static Running start() {
            WebhookReceiver webhook = WebhookReceiver.listen();
            LocalSettings settings = LocalSettings.forTest(LOGS.toAbsolutePath())
                    .withMembers(2)
                    .withWebhook(webhook.address())
                    .withArgument(Part.INGESTION.module(), "--logging.structured.format.console=logstash");
            return new Running(LocalGrid.start(settings), webhook);
        }

        @Override
        public void close() {
            grid.close();
            webhook.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return List.of(LocalGrid.class, WebhookReceiver.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Running running = test.getRoot()
                .getStore(Namespace.create(RunningGrid.class))
                .computeIfAbsent(Running.class, _ -> Running.start(), Running.class);
        return parameter.getParameter().getType() == LocalGrid.class ? running.grid() : running.webhook();
    }
}
