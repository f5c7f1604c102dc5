package ru.zvonok.gateway.integration.rest.core;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.Ids;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;

/**
 * A family's diary for programs (DIA-01, DIA-04, DIA-05). Every answer is for one reader at one moment and is kept nowhere.
 *
 * <p>Permission: a token that was given out for {@code diary.read} and speaks for an account with {@link
 * ru.zvonok.learning.diary.DiaryAction#READ}: a pupil for the own diary, a parent for those of the own children (DIA-06).
 * Reading is noted as on the pages.
 *
 * <p>Refusals, all as problem details in the reader's language: 401 no token, a forged one, one that is over or was taken
 * back; 403 whoever has no diary to read here, and tokens for something else; 404 an organisation out of reach, closed or
 * none, a child that is not the reader's or was never there, a period of another class; 400 a day or a year that is none; 429
 * with {@code Retry-After}.
 */
@RestController
@RequestMapping("/api/o/{organisation}/diary")
@ForAction(
        value = "diary.read",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class DiaryEndpoint {

    private final Diary diary;
    private final Directory directory;
    private final Vocabulary vocabulary;

    DiaryEndpoint(Diary diary, Directory directory, Vocabulary vocabulary) {
        this.diary = diary;
        this.directory = directory;
        this.vocabulary = vocabulary;
    }

    /** Whose diary of the organisation the reader may ask for, by name. */
    @GetMapping("/children")
    ChildrenAnswer children() {
        return ChildrenAnswer.of(diary.children());
    }

    /** The week a day is in, Monday first; without a day that of today. */
    @GetMapping("/{child}/week")
    WeekAnswer week(@PathVariable String child, @RequestParam @Nullable String day, Locale locale) {
        long pupil = id(child);
        return WeekAnswer.of(diary.week(pupil, Asked.day(day, directory.today())), vocabulary.in(locale));
    }

    /**
     * Marks of every subject in a period with their average; without a period those of today's or the latest, without a year
     * of this one.
     */
    @GetMapping("/{child}/marks")
    MarksAnswer marks(
            @PathVariable String child,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String year,
            Locale locale) {
        int asked = Asked.year(year, thisYear());
        return MarksAnswer.of(
                asked,
                diary.marks(id(child), asked, period == null ? null : Long.valueOf(id(period))),
                vocabulary.in(locale));
    }

    /** What is missing first, then what is to be done by the day it is due, with what was handed in and is not looked at yet. */
    @GetMapping("/{child}/tasks")
    TasksAnswer tasks(@PathVariable String child, Locale locale) {
        return TasksAnswer.of(diary.tasks(id(child)), vocabulary.in(locale));
    }

    /** Averages and settled marks of all periods and of the year, and every lesson missed; without a year of this one. */
    @GetMapping("/{child}/year")
    YearAnswer year(@PathVariable String child, @RequestParam @Nullable String year, Locale locale) {
        return YearAnswer.of(diary.year(id(child), Asked.year(year, thisYear())), vocabulary.in(locale));
    }

    private int thisYear() {
        return SchoolYear.of(directory.today());
    }

    private static long id(String word) {
        return Ids.read(word).orElseThrow(NotFound::new);
    }
}
