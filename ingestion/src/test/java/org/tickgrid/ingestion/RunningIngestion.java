package org.tickgrid.ingestion;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the whole service, with a real broker behind it. All tests that ask for it share it. */
final class RunningIngestion implements ParameterResolver {

    private record Running(TestBroker broker, TestService service) implements AutoCloseable {

        static Running start() {
            TestBroker broker = TestBroker.started();
            // What a slow machine does to Kafka is another test's matter.
            TestService service = TestService.started(
                            broker.address(),
                            "--tickgrid.kafka.delivery-timeout=60s",
                            "--tickgrid.kafka.block-timeout=60s",
                            "--management.endpoints.web.exposure.include=health,metrics,prometheus")
                    .awaitTopics();
            return new Running(broker, service);
        }

        @Override
        public void close() {
            service.close();
            broker.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return List.of(TestBroker.class, TestService.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Running running = test.getRoot()
                .getStore(Namespace.create(RunningIngestion.class))
                .computeIfAbsent(Running.class, _ -> Running.start(), Running.class);
        return parameter.getParameter().getType() == TestBroker.class ? running.broker() : running.service();
    }
}
