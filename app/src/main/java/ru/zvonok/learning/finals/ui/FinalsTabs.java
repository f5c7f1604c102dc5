package ru.zvonok.learning.finals.ui;

import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;

/** The pages of «Итоговые». */
final class FinalsTabs {

    static final String SHEET = "finals";
    static final String APPROVALS = "finals-approvals";
    static final String FIGURES = "report-figures";
    static final String POLICIES = "finals-policies";

    private FinalsTabs() {}

    /** @param rules whether the reader may change the rules */
    static ViewTabs on(String page, boolean rules) {
        ViewTabs tabs = ViewTabs.segments("finals.tabs")
                .add(SHEET, Words.t("finals.tabs.sheet"), Here.link(SHEET))
                .add(APPROVALS, Words.t("finals.tabs.approvals"), Here.link(APPROVALS));
        if (rules) {
            tabs.add(POLICIES, Words.t("finals.tabs.policies"), Here.link(POLICIES));
        }
        return tabs.add(FIGURES, Words.t("finals.tabs.figures"), Here.link(FIGURES))
                .current(page);
    }
}
