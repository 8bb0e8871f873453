package org.tickgrid.ingestion;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Takes market data over HTTP and keeps it in Kafka. It has no state of its own: run as many as the load needs. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Ingestion {

    public static void main(String[] args) {
        SpringApplication.run(Ingestion.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
