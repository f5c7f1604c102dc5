package ru.zvonok.learning.workload.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.stereotype.Service;
import ru.zvonok.learning.workload.WorkloadAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;

/** The pages of the load for whoever watches over it. */
@Service
class WorkloadTabs {

    private final AccessControl access;

    WorkloadTabs(AccessControl access) {
        this.access = access;
    }

    Optional<Component> on(String current) {
        if (!access.allows(WorkloadAction.VIEW_LOAD, Target.organisation())) {
            return Optional.empty();
        }
        ViewTabs tabs = ViewTabs.tabs("workload.pages");
        tabs.add("schedule", Words.t("workload.tab.schedule"), Here.link("assessments"));
        tabs.add("unplanned", Words.t("workload.tab.unplanned"), Here.link("assessments-unplanned"));
        tabs.add("homework", Words.t("workload.tab.homework"), Here.link("homework-load"));
        return Optional.of(tabs.current(current));
    }
}
