package dev.clientele.functions.fuzz;

import java.util.Locale;
import java.util.function.Supplier;

/** Every target by its name. */
enum FuzzTargets {
    EVENTS(EventTarget::new),
    POLICIES(PolicyTarget::new),
    MODELS(ModelsTarget::new),
    CONTROL(ControlTarget::new),
    ROWS(RowTarget::new),
    WIRE(WireTarget::new),
    ENGINE(EngineTarget::new);

    private final Supplier<FuzzTarget> target;

    FuzzTargets(Supplier<FuzzTarget> target) {
        this.target = target;
    }

    FuzzTarget create() {
        return target.get();
    }

    /** Names the folder of its regression inputs. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FuzzTargets named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
