package ru.zvonok.gateway.integration.rest.core;

import java.util.List;
import ru.zvonok.learning.diary.DiaryChild;

/** Whose diary the reader may ask for. */
record ChildrenAnswer(List<Child> children) {

    /**
     * A child.
     *
     * @param id stands in addresses; says nothing else
     * @param firstName as a family says it
     * @param group class or group of today, empty where there is none
     * @param withoutMarks whether the class of today is taught without marks
     */
    record Child(String id, String firstName, String group, boolean withoutMarks) {

        static Child of(DiaryChild child) {
            return new Child(
                    String.valueOf(child.person()), child.firstName(), child.groupName(), child.withoutMarks());
        }
    }

    static ChildrenAnswer of(List<DiaryChild> children) {
        return new ChildrenAnswer(children.stream().map(Child::of).toList());
    }
}
