package ru.zvonok.learning.attestation.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.attestation.ExamDifference.At;
import ru.zvonok.learning.attestation.ExamDifference.Place;
import ru.zvonok.learning.attestation.ExamResult;
import ru.zvonok.learning.attestation.ExamResult.Source;
import ru.zvonok.learning.attestation.ExamSubject;
import ru.zvonok.learning.attestation.StateExam;
import ru.zvonok.learning.attestation.core.DifferenceQuery.Found;
import ru.zvonok.learning.finals.ExamMark;

/** What of ours does not agree with the lists of the region. Pure. */
final class Differences {

    private static final List<StateExam> MARKED = List.of(StateExam.OGE, StateExam.GVE);

    private record Key(long student, StateExam exam, int subject) {}

    private Differences() {}

    /**
     * @param listed exams of which a list came in; the others are compared with nothing
     * @param journal what the sheets of final marks say
     */
    static List<Found> of(
            List<ExamResult> results, List<ExamMark> journal, List<ExamSubject> subjects, Set<StateExam> listed) {
        Map<Key, ExamResult> region = new HashMap<>();
        results.stream().filter(one -> one.source() == Source.REGION).forEach(one -> region.put(key(one), one));
        List<Found> found = new ArrayList<>();
        for (ExamResult ours : results) {
            if (ours.source() == Source.ENTERED && listed.contains(ours.exam())) {
                ExamResult theirs = region.get(key(ours));
                if (theirs == null || !same(ours, theirs)) {
                    boolean primary = theirs != null && ours.shown().equals(theirs.shown());
                    found.add(new Found(
                            new At(ours.student(), ours.exam(), ours.subject(), Place.ENTERED, 0),
                            said(ours, primary),
                            theirs == null ? "" : said(theirs, primary)));
                }
            }
        }
        if (listed.contains(StateExam.OGE) || listed.contains(StateExam.GVE)) {
            journal.forEach(mark -> journal(mark, subjects, region, listed, found));
        }
        return found;
    }

    private static void journal(
            ExamMark mark,
            List<ExamSubject> subjects,
            Map<Key, ExamResult> region,
            Set<StateExam> listed,
            List<Found> found) {
        if (!mark.value().mark()) {
            return;
        }
        for (ExamSubject subject : subjects) {
            if (!ExamBook.named(subject.taught(), mark.subjectName())
                    || !subject.exams().contains(StateExam.OGE)) {
                continue;
            }
            @Nullable
            ExamResult theirs = MARKED.stream()
                    .map(exam -> region.get(new Key(mark.student(), exam, subject.code())))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            String ours = mark.value().code();
            if (theirs == null || !ours.equals(theirs.shown())) {
                StateExam exam =
                        theirs != null ? theirs.exam() : listed.contains(StateExam.OGE) ? StateExam.OGE : StateExam.GVE;
                found.add(new Found(
                        new At(mark.student(), exam, subject.code(), Place.JOURNAL, mark.course()),
                        ours,
                        theirs == null ? "" : theirs.shown()));
            }
        }
    }

    private static boolean same(ExamResult ours, ExamResult theirs) {
        return Objects.equals(ours.mark(), theirs.mark())
                && Objects.equals(ours.score(), theirs.score())
                && (ours.primary() == null
                        || theirs.primary() == null
                        || ours.primary().equals(theirs.primary()));
    }

    /** The mark or score; with the primary score where only that differs. */
    private static String said(ExamResult result, boolean primary) {
        return primary ? result.shown() + " (" + result.primary() + ")" : result.shown();
    }

    private static Key key(ExamResult one) {
        return new Key(one.student(), one.exam(), one.subject());
    }
}
