package org.tickgrid.web.alerts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tickgrid.market.AlertDelivery.State;
import org.tickgrid.web.grid.GridAwayException;

/** {@code /alerts}: the same as {@link AlertsApi}, for people, with forms that need no script. */
@Controller
@RequestMapping("/alerts")
class AlertsPage {

    private static final int SHOWN = 100;

    /** What was done, by what the page is told in its address. */
    private static final Map<String, String> DONE = Map.of(
            "saved", "The alert is saved.",
            "paused", "The alert rests. It tells nothing until you resume it.",
            "resumed", "The alert is on again, for what happens from now on.",
            "deleted", "The alert is deleted.",
            "tested", "A test is on its way. What became of it stands below in a moment.",
            "again", "It is sent again.",
            "seen", "Acknowledged.");

    private static final AlertDraft EMPTY = new AlertDraft(
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new AlertDraft.Target("browser", "")),
            0L,
            null,
            true);

    private final AlertDesk desk;

    AlertsPage(AlertDesk desk) {
        this.desk = desk;
    }

    /** A viewer sees all of it, and changes nothing. */
    @ModelAttribute("mayEdit")
    boolean mayEdit(HttpServletRequest request) {
        return request.getUserPrincipal() == null || request.isUserInRole("TRADER") || request.isUserInRole("OPERATOR");
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String done, Model model, @Nullable Principal user) {
        model.addAttribute("done", DONE.getOrDefault(done, ""));
        return show(model, user, "", EMPTY);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable String id, Model model, @Nullable Principal user) {
        return show(model, user, id, AlertDraft.of(desk.one(Owner.of(user), id)));
    }

    @PostMapping
    String save(
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            @Nullable Principal user) {
        String id = Optional.ofNullable(fields.getFirst("id")).orElse("");
        AlertDraft draft = EMPTY;
        try {
            draft = AlertForm.draft(fields);
            if (id.isEmpty()) {
                desk.make(Owner.of(user), draft);
            } else {
                desk.change(Owner.of(user), id, draft);
            }
            return done("saved");
        } catch (IllegalArgumentException e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("fault", String.valueOf(e.getMessage()));
        } catch (ResponseStatusException e) {
            response.setStatus(e.getStatusCode().value());
            model.addAttribute("fault", String.valueOf(e.getReason()));
        } catch (GridAwayException e) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute(
                    "fault", "It is not saved, for the grid or its database is away. Try again in a moment.");
        }
        return show(model, user, id, draft);
    }

    @PostMapping("/{id}/pause")
    String pause(@PathVariable String id, @Nullable Principal user) {
        desk.active(Owner.of(user), id, false);
        return done("paused");
    }

    @PostMapping("/{id}/resume")
    String resume(@PathVariable String id, @Nullable Principal user) {
        desk.active(Owner.of(user), id, true);
        return done("resumed");
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable String id, @Nullable Principal user) {
        desk.delete(Owner.of(user), id);
        return done("deleted");
    }

    @PostMapping("/{id}/test")
    String test(@PathVariable String id, @Nullable Principal user) {
        desk.test(Owner.of(user), id);
        return done("tested");
    }

    @PostMapping("/again")
    String again(@RequestParam String key, @Nullable Principal user) {
        desk.again(Owner.of(user), key);
        return done("again");
    }

    @PostMapping("/acknowledge")
    String acknowledge(@RequestParam(defaultValue = "") String key, @Nullable Principal user) {
        if (key.isEmpty()) {
            desk.acknowledgeAll(Owner.of(user));
        } else {
            desk.acknowledge(Owner.of(user), key);
        }
        return done("seen");
    }

    private static String done(String what) {
        return "redirect:/alerts?done=" + what;
    }

    private String show(Model model, @Nullable Principal user, String id, AlertDraft draft) {
        model.addAttribute("id", id);
        model.addAttribute("draft", draft);
        try {
            List<DeliveryView> log = desk.deliveries(Owner.of(user), SHOWN, Optional.empty()).stream()
                    .map(DeliveryView::of)
                    .toList();
            model.addAttribute(
                    "alerts",
                    desk.all(Owner.of(user)).stream().map(AlertView::of).toList());
            model.addAttribute("choices", desk.choices());
            model.addAttribute("log", log);
            model.addAttribute("delays", Delays.of(log));
            model.addAttribute(
                    "failed",
                    desk.deliveries(Owner.of(user), SHOWN, Optional.of(State.FAILED)).stream()
                            .filter(one -> !one.acknowledged())
                            .map(DeliveryView::of)
                            .toList());
        } catch (GridAwayException e) {
            model.addAttribute("alerts", List.of());
            model.addAttribute("choices", AlertChoices.of(Map.of(), Map.of(), new AlertLimits(0, 0)));
            model.addAttribute("log", List.of());
            model.addAttribute("failed", List.of());
        }
        return "alerts";
    }
}
