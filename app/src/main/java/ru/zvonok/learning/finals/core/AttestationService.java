package ru.zvonok.learning.finals.core;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.AttestationDay;
import ru.zvonok.learning.finals.AttestationDays;
import ru.zvonok.learning.finals.AttestationForm;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.core.OwedQuery.Cell;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.YearEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

@Service
class AttestationService implements AttestationDays {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final Calendar calendar;
    private final SheetReader sheets;
    private final Settling settling;
    private final AttestationQuery query;

    AttestationService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            CourseFacts courses,
            Enrolment enrolment,
            Calendar calendar,
            SheetReader sheets,
            Settling settling,
            AttestationQuery query) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.courses = courses;
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.sheets = sheets;
        this.settling = settling;
        this.query = query;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AttestationDay> of(long course, long period) {
        access.require(FinalsAction.VIEW, Target.course(course));
        return Optional.ofNullable(
                query.ofYear(scope.organisations(), college(course).schoolYear())
                        .get(new Cell(course, period)));
    }

    @Override
    @Transactional
    public void set(long course, long period, AttestationForm form, LocalDate day) {
        access.require(FinalsAction.SET_ATTESTATION, Target.organisation());
        Course known = college(course);
        SheetColumn column = semester(known, period);
        LocalDate last =
                calendar.year(known.schoolYear()).map(YearEntry::endsOn).orElse(column.endsOn());
        if (day.isBefore(column.startsOn()) || day.isAfter(last)) {
            throw Refusal.at("day", FinalsProblem.ATTESTATION_DAY, column.startsOn(), last);
        }
        query.write(settling.sheet(known, period), form, day);
        audit.wrote(
                "finals.attestation-set",
                entry -> entry.course(course).day(day).fact("period", period).fact("form", form));
    }

    @Override
    @Transactional
    public void clear(long course, long period) {
        access.require(FinalsAction.SET_ATTESTATION, Target.organisation());
        Course known = college(course);
        semester(known, period);
        if (query.remove(settling.sheet(known, period))) {
            audit.wrote(
                    "finals.attestation-cleared", entry -> entry.course(course).fact("period", period));
        }
    }

    private SheetColumn semester(Course course, long period) {
        SheetColumn column = sheets.column(course, period);
        if (column.result() != null) {
            throw new Refusal(FinalsProblem.PERIOD_NOT_OF_COURSE);
        }
        calendar.requireOpen(column.startsOn());
        return column;
    }

    private Course college(long course) {
        Course known = courses.course(course);
        if (enrolment.schoolClass(known.group()).kind() != ClassKind.STUDY_GROUP) {
            throw new NotFound();
        }
        return known;
    }
}
