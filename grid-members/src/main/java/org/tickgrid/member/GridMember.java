package org.tickgrid.member;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.tickgrid.pipelines.JobSettings;

/** Starts a member. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class GridMember {

    public static void main(String[] args) {
        SpringApplication.run(GridMember.class, args);
    }

    /** All members must be given the same. */
    @Bean
    static JobSettings jobSettings(Environment environment) {
        return Binder.get(environment)
                .bind(JobSettings.PREFIX, JobSettings.class)
                .get();
    }
}
