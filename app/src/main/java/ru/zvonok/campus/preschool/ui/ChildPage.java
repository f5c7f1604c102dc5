package ru.zvonok.campus.preschool.ui;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.preschool.AttendanceSheets;
import ru.zvonok.learning.diary.FamilyPage;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Words;

/** In a kindergarten a family's page is the child's month. */
@Component
class ChildPage implements FamilyPage {

    private final AttendanceSheets sheets;

    ChildPage(AttendanceSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public ModuleProfile module() {
        return ModuleProfile.PRESCHOOL;
    }

    @Override
    public String path(long person, LocalDate day) {
        return "child-days/" + person + "/" + YearMonth.from(day);
    }

    @Override
    public Optional<String> said(long person, LocalDate day) {
        return sheets.ofChild(person, YearMonth.from(day))
                .map(month -> month.days().get(day))
                .map(sign -> sign.word(Words.locale()));
    }
}
