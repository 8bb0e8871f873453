package org.tickgrid.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every request passes before a page, a program's answer or a websocket. It keeps nothing of anybody here. */
@Configuration(proxyBeanMethods = false)
class Gate {

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain gateChain(
            HttpSecurity http,
            AccessSettings settings,
            Openness openness,
            SignedSession sessions,
            Signer signer,
            ObjectProvider<ClientRegistrationRepository> providers) {
        Refusals refusals = new Refusals();
        http.headers(Gate::headers)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()).ignoringRequestMatchers(Gate::isProgram))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(new WantedPage()))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(new Rules(openness.open())::write);
        if (openness.open()) {
            http.anonymous(anyone -> anyone.authorities(List.of(Role.OPERATOR.authority())));
            http.exceptionHandling(refused -> refused.authenticationEntryPoint(Refusals::tellForeign));
            http.logout(logout -> logout.disable());
            return http.build();
        }
        http.httpBasic(basic -> basic.authenticationEntryPoint(refusals).securityContextRepository(sessions))
                .formLogin(form -> form.loginPage("/sign-in").failureUrl("/sign-in?failed"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"));
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(openId -> openId.loginPage("/sign-in")
                    .failureUrl("/sign-in?failed")
                    .authorizationEndpoint(asked -> asked.authorizationRequestRepository(new OpenIdRequests(signer)))
                    .userInfoEndpoint(user -> user.userAuthoritiesMapper(new OpenIdRoles(settings.rolesClaim()))));
        }
        return http.build();
    }

    /** A browser would say where it comes from; a program names its user by itself, and nobody can make it. */
    private static boolean isProgram(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                && request.getHeader(HttpHeaders.ORIGIN) == null
                && request.getHeader("Sec-Fetch-Site") == null;
    }

    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        Consumer<ResponseCookieBuilder> strict = cookie -> cookie.sameSite("Strict");
        tokens.setCookieCustomizer(strict);
        return tokens;
    }

    /** Beside those that Spring writes anyway: no sniffing of types, no frames, HTTPS once it was used. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }
}
