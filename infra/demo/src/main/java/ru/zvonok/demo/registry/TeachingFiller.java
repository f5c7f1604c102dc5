package ru.zvonok.demo.registry;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.plan.OrganisationPlan;
import ru.zvonok.demo.plan.Staffing;
import ru.zvonok.demo.plan.Staffing.Group;
import ru.zvonok.demo.plan.Week;
import ru.zvonok.platform.tenancy.OrganisationKind;

@Component
class TeachingFiller implements Filler<Teaching> {

    @Override
    public Class<Teaching> gives() {
        return Teaching.class;
    }

    @Override
    public Teaching fill(Book book) {
        String code = book.organisation().code();
        List<Group> classes = OrganisationPlan.of(code).classes();
        Staffing staffing = new Staffing(classes, book.organisation().kind() == OrganisationKind.COLLEGE);
        List<Week.Lesson> week =
                Week.of(classes, staffing.courses(), staffing.teachers().size(), book.dice("week"));
        return new Teaching(classes, OrganisationPlan.nursery(code), staffing, week, staffing.classTeachers(classes));
    }
}
