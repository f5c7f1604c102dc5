package ru.zvonok.learning.diary;

import java.io.Serializable;

/**
 * Somebody whose diary the actor may read.
 *
 * @param firstName as a family says it
 * @param groupName class or group of today, empty where there is none
 * @param withoutMarks whether the class of today is taught without marks
 */
public record DiaryChild(long organisation, long person, String firstName, String groupName, boolean withoutMarks)
        implements Serializable {}
