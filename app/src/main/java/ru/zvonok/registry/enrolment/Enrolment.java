package ru.zvonok.registry.enrolment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * Who is where and when, for modules of upper floors that have asked a right of their own. Asks no right and notes no
 * reading: whoever shows what it answers has done both. Works in the oversight scopes as well, there by the organisation
 * that is looked into. Lists of people are sorted by name.
 */
@Unguarded("for modules that have asked a right of their own and note the reading")
@Unnoted("facts for the doors above, which note what they show of them")
public interface Enrolment {

    /** Classes and groups of a year, by grade and name; closed ones too. */
    List<ClassEntry> classes(int year);

    /** @throws ru.zvonok.platform.kernel.NotFound where there is none here */
    ClassEntry schoolClass(long id);

    /** Classes by id, unknown ids left out. */
    Map<Long, ClassEntry> byIds(Collection<Long> ids);

    /** The class a person is in on a day. */
    Optional<ClassEntry> classOf(long person, LocalDate day);

    /** The classes persons are in on a day, by person. */
    Map<Long, ClassEntry> classesOf(Collection<Long> persons, LocalDate day);

    /** Everybody who is in a class on any day of a range, with first and last day; who came back is there twice. */
    List<Member> members(long group, DateRange range);

    /** Memberships of several classes that touch the range, by class; in one statement. */
    Map<Long, List<Member>> members(Collection<Long> groups, DateRange range);

    /** How many are in classes on a day, by class; those with nobody are left out. */
    Map<Long, Integer> sizes(Collection<Long> groups, LocalDate day);

    /** All memberships of a person, from the earliest on. */
    List<Member> membershipsOf(long person);

    /** Subgroups of classes, by name; in one statement. */
    List<Subgroup> subgroups(Collection<Long> groups);

    /** Everybody who is in a subgroup on any day of a range; days outside of the class are cut off. */
    List<Member> subgroupMembers(long subgroup, DateRange range);

    /** The same of several subgroups, by subgroup; in one statement. */
    Map<Long, List<Member>> subgroupMembers(Collection<Long> subgroups, DateRange range);

    /** The subgroups a person is in on any day of a range. */
    Set<Long> subgroupsOf(long person, DateRange range);

    /** Who leads a class on a day: class teacher, curator, educators. */
    List<Long> leaders(long group, LocalDate day);

    /** The classes a person leads on a day. */
    List<ClassEntry> ledBy(long person, LocalDate day);

    /** Excused absences of persons that touch a range, by person and date. */
    List<ExcusedAbsence> excused(Collection<Long> persons, DateRange range);
}
