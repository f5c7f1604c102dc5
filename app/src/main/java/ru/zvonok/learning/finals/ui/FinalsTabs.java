package ru.zvonok.learning.finals.ui;

import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;

/** The pages of «Итоговые», as far as the reader may open them. */
@Component
class FinalsTabs {

    static final String SHEET = "finals";
    static final String APPROVALS = "finals-approvals";
    static final String COUNCIL = "finals-council";
    static final String FIGURES = "report-figures";
    static final String POLICIES = "finals-policies";

    private final AccessControl access;

    FinalsTabs(AccessControl access) {
        this.access = access;
    }

    ViewTabs on(String page) {
        ViewTabs tabs = ViewTabs.segments("finals.tabs");
        if (access.allowsAny(FinalsAction.VIEW)) {
            tabs.add(SHEET, Words.t("finals.tabs.sheet"), Here.link(SHEET))
                    .add(APPROVALS, Words.t("finals.tabs.approvals"), Here.link(APPROVALS));
        }
        if (access.allowsAny(FinalsAction.VIEW_CLASS)) {
            tabs.add(COUNCIL, Words.t("finals.tabs.council"), Here.link(COUNCIL));
        }
        if (access.allows(FinalsAction.CHANGE_POLICY, Target.organisation())) {
            tabs.add(POLICIES, Words.t("finals.tabs.policies"), Here.link(POLICIES));
        }
        if (access.allowsAny(FinalsAction.VIEW)) {
            tabs.add(FIGURES, Words.t("finals.tabs.figures"), Here.link(FIGURES));
        }
        return tabs.current(page);
    }
}
