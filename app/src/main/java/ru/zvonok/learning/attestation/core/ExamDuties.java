package ru.zvonok.learning.attestation.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.attestation.AttestationAction;
import ru.zvonok.learning.attestation.ExamLists;
import ru.zvonok.learning.attestation.ExamLists.Comparison;
import ru.zvonok.learning.attestation.StateExam;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.duties.Duty;
import ru.zvonok.platform.duties.DutySource;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;

/** Results that became official and are not compared yet, for the deputy (DL-29). */
@Component
class ExamDuties implements DutySource {

    private final AccessControl access;
    private final Directory directory;
    private final ExamLists lists;

    ExamDuties(AccessControl access, Directory directory, ExamLists lists) {
        this.access = access;
        this.directory = directory;
        this.lists = lists;
    }

    @Override
    public List<Duty> mine() {
        if (!directory.current().modules().contains(ModuleProfile.SCHOOL)
                || !access.allows(AttestationAction.COMPARE_EXAMS, Target.organisation())) {
            return List.of();
        }
        Map<StateExam, List<Comparison>> open = new EnumMap<>(StateExam.class);
        lists.comparisons().stream().filter(one -> !one.done()).forEach(one -> open.computeIfAbsent(
                        one.exam(), exam -> new ArrayList<>())
                .add(one));
        return open.values().stream()
                .map(same -> {
                    Comparison first = same.stream()
                            .min(Comparator.comparing(Comparison::due))
                            .orElseThrow();
                    return new Duty(
                            first.exam().textKey() + ".duty",
                            List.of(),
                            "attestation.duty.subjects",
                            same.size(),
                            first.due(),
                            "exam-differences");
                })
                .toList();
    }
}
