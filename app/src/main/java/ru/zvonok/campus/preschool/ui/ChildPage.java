package ru.zvonok.campus.preschool.ui;

import org.springframework.stereotype.Component;
import ru.zvonok.learning.diary.FamilyPage;
import ru.zvonok.platform.tenancy.ModuleProfile;

/** In a kindergarten a family's page is the child's month. */
@Component
class ChildPage implements FamilyPage {

    @Override
    public ModuleProfile module() {
        return ModuleProfile.PRESCHOOL;
    }

    @Override
    public String path(long person) {
        return "child-days/" + person;
    }
}
