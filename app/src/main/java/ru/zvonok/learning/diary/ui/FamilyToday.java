package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.Set;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.learning.journal.StudentWorks;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.TodayCard;

/** For a pupil and for parents: each child's day, also of the children in other organisations. */
@org.springframework.stereotype.Component
class FamilyToday implements TodayCard {

    private final FamilyChildren family;
    private final Directory directory;
    private final Diary diary;
    private final DiaryLessons lessons;
    private final DiaryLive live;
    private final StudentWorks works;

    FamilyToday(
            FamilyChildren family,
            Directory directory,
            Diary diary,
            DiaryLessons lessons,
            DiaryLive live,
            StudentWorks works) {
        this.family = family;
        this.directory = directory;
        this.diary = diary;
        this.lessons = lessons;
        this.live = live;
        this.works = works;
    }

    @Override
    public Position position() {
        return Place.MAIN.at(30);
    }

    @Override
    public Set<Standing> speaksTo() {
        return Set.of(Standing.INSIDE, Standing.LOOKING);
    }

    @Override
    public Optional<Component> content() {
        long here = directory.current().id();
        Div all = new Div();
        for (FamilyChildren.Shown shown : family.all("diary")) {
            if (shown.diary() && shown.organisation().id() == here) {
                all.add(new FamilyDay(shown.child(), diary, directory, lessons, live, works));
            } else {
                all.add(new ElsewhereDay(shown, family));
            }
        }
        return all.getChildren().findAny().map(any -> all);
    }
}
