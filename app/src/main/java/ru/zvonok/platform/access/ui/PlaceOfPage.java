package ru.zvonok.platform.access.ui;

import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.PageGate;
import ru.zvonok.platform.kernel.Ids;
import ru.zvonok.platform.tenancy.Scope;

/** The place that the address of a page names, and whether the actor of now may stand on it. */
@Component
class PlaceOfPage {

    private static final String REGION = "region";

    private final PageGate gate;

    PlaceOfPage(PageGate gate) {
        this.gate = gate;
    }

    /** What an address asks for. */
    sealed interface Asked {

        /** A page without a place, such as the own sessions. */
        record NoPlace() implements Asked {}

        /** A place that may be entered. */
        record Place(Scope scope) implements Asked {}

        /** A place that is not there or may not be entered. */
        record Closed() implements Asked {}
    }

    Asked asked(String path, RouteParameters parameters) {
        Optional<String> organisation = parameters.get("organisation");
        if (organisation.isPresent()) {
            return place(Ids.read(organisation.get()).flatMap(gate::onOrganisation));
        }
        Optional<String> municipality = parameters.get("municipality");
        if (municipality.isPresent()) {
            return place(Ids.read(municipality.get()).flatMap(gate::onMunicipality));
        }
        if (path.equals(REGION) || path.startsWith(REGION + "/")) {
            return place(gate.onRegion());
        }
        return new Asked.NoPlace();
    }

    private static Asked place(Optional<Scope> scope) {
        return scope.isPresent() ? new Asked.Place(scope.get()) : new Asked.Closed();
    }
}
