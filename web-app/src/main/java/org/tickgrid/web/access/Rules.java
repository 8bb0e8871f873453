package org.tickgrid.web.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;

import jakarta.servlet.DispatcherType;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * What each role reaches: whoever looks is a viewer, alert rules are a trader's, every other change is an operator's. What
 * is not named here is an operator's too.
 */
final class Rules {

    static final RoleHierarchy HIERARCHY = RoleHierarchyImpl.withDefaultRolePrefix()
            .role(Role.OPERATOR.name())
            .implies(Role.TRADER.name())
            .role(Role.TRADER.name())
            .implies(Role.VIEWER.name())
            .build();

    private final boolean open;

    Rules(boolean open) {
        this.open = open;
    }

    void write(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(GET, "/actuator/health/**", "/actuator/prometheus")
                .permitAll()
                .requestMatchers("/actuator/**")
                .access(needs(Role.OPERATOR))
                .requestMatchers(GET, "/sign-in", "/css/**", "/js/**", "/img/**")
                .permitAll()
                .requestMatchers(GET, "/**")
                .access(needs(Role.VIEWER))
                .requestMatchers(HEAD, "/**")
                .access(needs(Role.VIEWER))
                .requestMatchers("/api/alerts/**", "/alerts/**")
                .access(needs(Role.TRADER))
                .anyRequest()
                .access(needs(Role.OPERATOR));
    }

    private AuthorizationManager<RequestAuthorizationContext> needs(Role role) {
        AuthorityAuthorizationManager<RequestAuthorizationContext> has =
                AuthorityAuthorizationManager.hasRole(role.name());
        has.setRoleHierarchy(HIERARCHY);
        return open ? AuthorizationManagers.allOf(has, Rules::namesThisMachine) : has;
    }

    private static AuthorizationDecision namesThisMachine(Object who, RequestAuthorizationContext request) {
        return new AuthorizationDecision(
                Openness.isThisMachine(request.getRequest().getServerName()));
    }
}
