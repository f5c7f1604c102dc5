package ru.zvonok.registry;

import java.util.List;
import ru.zvonok.platform.access.Actor;

/**
 * A class with a class teacher and its people, in alphabetical order.
 *
 * @param teacher account of the class teacher, {@code teacherPerson} the same as a person
 * @param pupils ids of persons
 */
public record TestClass(TestSchool school, long id, String name, Actor teacher, long teacherPerson, List<Long> pupils) {

    public long first() {
        return pupils.getFirst();
    }
}
