package ru.zvonok.demo.registry;

import java.util.List;
import ru.zvonok.demo.plan.Staffing;
import ru.zvonok.demo.plan.Staffing.Group;
import ru.zvonok.demo.plan.Week;

/**
 * What an organisation teaches, before there is a row of it.
 *
 * @param classes classes or study groups
 * @param nursery groups of its kindergarten
 * @param leaders the teacher of each class, by the class's index
 */
public record Teaching(
        List<Group> classes, List<Group> nursery, Staffing staffing, List<Week.Lesson> week, List<Integer> leaders) {}
