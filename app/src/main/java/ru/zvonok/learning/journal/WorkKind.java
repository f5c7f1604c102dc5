package ru.zvonok.learning.journal;

import java.io.Serializable;

/**
 * A kind of work of an organisation's own.
 *
 * @param id 0 for a new one, from 1000 on
 * @param position its place among the own ones, smaller first
 * @param weight the usual weight of its works
 * @param control whether its works count for a college's final mark (MRK-05)
 * @param inUse whether it is offered for new works
 * @param shortName as it stands in the head of a column
 */
public record WorkKind(int id, int position, int weight, boolean control, boolean inUse, String shortName, String name)
        implements Serializable {}
