package org.tickgrid.web.access;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /sign-in}: by name and password, or through those OpenID providers that are configured. */
@Controller
class SignInPage {

    private final List<ClientRegistration> providers;
    private final boolean passwords;
    private final Openness openness;

    SignInPage(AccessSettings settings, Openness openness, ObjectProvider<ClientRegistrationRepository> registrations) {
        passwords = !settings.users().isEmpty();
        this.openness = openness;
        providers = registrations.getIfAvailable() instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .toList()
                : List.of();
    }

    @GetMapping("/sign-in")
    String page(
            @RequestParam(required = false) String failed, @RequestParam(required = false) String out, Model model) {
        if (openness.open()) {
            return "redirect:/";
        }
        model.addAttribute("failed", failed != null);
        model.addAttribute("out", out != null);
        model.addAttribute("passwords", passwords);
        model.addAttribute("providers", providers);
        return "sign-in";
    }
}
