package org.tickgrid.web.alerts;

import java.net.URI;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tickgrid.market.AlertDelivery.State;

/** {@code /api/alerts}: the alerts of whoever asks, and what became of them. */
@RestController
@RequestMapping("/api/alerts")
class AlertsApi {

    private static final int MOST = 1_000;

    private final AlertDesk desk;

    AlertsApi(AlertDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    List<AlertView> all(@Nullable Principal user) {
        return desk.all(Owner.of(user)).stream().map(AlertView::of).toList();
    }

    @GetMapping("/choices")
    AlertChoices choices() {
        return desk.choices();
    }

    @GetMapping("/{id}")
    AlertView one(@PathVariable String id, @Nullable Principal user) {
        return AlertView.of(desk.one(Owner.of(user), id));
    }

    @PostMapping
    ResponseEntity<AlertView> make(@RequestBody AlertDraft draft, @Nullable Principal user) {
        AlertView made = AlertView.of(desk.make(Owner.of(user), draft));
        return ResponseEntity.created(URI.create("/api/alerts/" + made.id())).body(made);
    }

    @PutMapping("/{id}")
    AlertView change(@PathVariable String id, @RequestBody AlertDraft draft, @Nullable Principal user) {
        return AlertView.of(desk.change(Owner.of(user), id, draft));
    }

    @PostMapping("/{id}/pause")
    AlertView pause(@PathVariable String id, @Nullable Principal user) {
        return AlertView.of(desk.active(Owner.of(user), id, false));
    }

    @PostMapping("/{id}/resume")
    AlertView resume(@PathVariable String id, @Nullable Principal user) {
        return AlertView.of(desk.active(Owner.of(user), id, true));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id, @Nullable Principal user) {
        desk.delete(Owner.of(user), id);
    }

    /** The deliveries of a made-up signal, which begin now. */
    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    List<DeliveryView> test(@PathVariable String id, @Nullable Principal user) {
        return desk.test(Owner.of(user), id).stream().map(DeliveryView::of).toList();
    }

    @GetMapping("/deliveries")
    List<DeliveryView> deliveries(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "200") int limit,
            @Nullable Principal user) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be between 1 and " + MOST + ", was " + limit);
        }
        return desk.deliveries(Owner.of(user), limit, state(state)).stream()
                .map(DeliveryView::of)
                .toList();
    }

    private static Optional<State> state(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(State.values())
                .filter(state -> state.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "state must be one of " + Arrays.toString(State.values()) + ", was " + name)));
    }

    @PostMapping("/deliveries/again")
    DeliveryView again(@RequestParam String key, @Nullable Principal user) {
        return DeliveryView.of(desk.again(Owner.of(user), key));
    }

    @PostMapping("/deliveries/acknowledge")
    Map<String, Integer> acknowledge(@RequestParam(defaultValue = "") String key, @Nullable Principal user) {
        if (key.isEmpty()) {
            return Map.of("acknowledged", desk.acknowledgeAll(Owner.of(user)));
        }
        desk.acknowledge(Owner.of(user), key);
        return Map.of("acknowledged", 1);
    }
}
