package ru.zvonok.learning.finals.ui;

import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;

/** The pages of «Итоговые». */
final class FinalsTabs {

    static final String SHEET = "finals";
    static final String APPROVALS = "finals-approvals";
    static final String FIGURES = "report-figures";

    private FinalsTabs() {}

    static ViewTabs on(String page) {
        return ViewTabs.segments("finals.tabs")
                .add(SHEET, Words.t("finals.tabs.sheet"), Here.link(SHEET))
                .add(APPROVALS, Words.t("finals.tabs.approvals"), Here.link(APPROVALS))
                .add(FIGURES, Words.t("finals.tabs.figures"), Here.link(FIGURES))
                .current(page);
    }
}
