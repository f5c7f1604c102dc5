package ru.zvonok.learning.attestation.ui;

import org.springframework.stereotype.Component;
import ru.zvonok.learning.attestation.AttestationAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;

/** The pages of exams and certificates, as far as the reader may open them. */
@Component
class AttestationTabs {

    static final String EXAMS = "exams";
    static final String DIFFERENCES = "exam-differences";
    static final String CERTIFICATES = "certificates";

    private final AccessControl access;
    private final Directory directory;

    AttestationTabs(AccessControl access, Directory directory) {
        this.access = access;
        this.directory = directory;
    }

    ViewTabs on(String page) {
        ViewTabs tabs = ViewTabs.segments("attestation.tabs");
        if (access.allowsAny(AttestationAction.VIEW_EXAMS)) {
            tabs.add(EXAMS, Words.t("attestation.tabs.exams"), Here.link(EXAMS));
        }
        boolean school = directory.current().modules().contains(ModuleProfile.SCHOOL);
        if (school && access.allows(AttestationAction.COMPARE_EXAMS, Target.organisation())) {
            tabs.add(DIFFERENCES, Words.t("attestation.tabs.differences"), Here.link(DIFFERENCES));
        }
        if (school && access.allowsAny(AttestationAction.VIEW_CERTIFICATES)) {
            tabs.add(CERTIFICATES, Words.t("attestation.tabs.certificates"), Here.link(CERTIFICATES));
        }
        tabs.setVisible(tabs.size() > 1);
        return tabs.current(page);
    }
}
