package org.tickgrid.member;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts a member. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class GridMember {

    public static void main(String[] args) {
        SpringApplication.run(GridMember.class, args);
    }
}
