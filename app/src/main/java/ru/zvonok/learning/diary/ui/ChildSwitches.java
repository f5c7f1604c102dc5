package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import ru.zvonok.learning.diary.DiaryChild;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.FamilySwitch;

/** The switch of children for pages of other modules. */
@org.springframework.stereotype.Component
class ChildSwitches implements FamilySwitch {

    private final FamilyChildren family;
    private final Directory directory;

    ChildSwitches(FamilyChildren family, Directory directory) {
        this.family = family;
        this.directory = directory;
    }

    @Override
    public Optional<Long> first() {
        return family.here().stream().findFirst().map(DiaryChild::person);
    }

    @Override
    public Optional<Component> of(String page, long child) {
        long here = directory.current().id();
        List<FamilyChildren.Shown> all = family.all(page);
        return all.stream()
                .filter(one -> one.organisation().id() == here && one.child().person() == child)
                .findFirst()
                .map(one -> new ChildSwitch(all, one.child()));
    }
}
