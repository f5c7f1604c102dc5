/**
 * The address book: circles of people of an organisation that can be addressed as one, such as the parents of a class, who
 * is in them today and whom an action lets one address. Owns no table: roles, employments, classes and kinship are told by
 * the floors below. What is said to a circle belongs to the modules beside this one: mail, announcements, forum.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform.tenancy", "platform.access", "registry.people", "registry.enrolment"})
package ru.zvonok.campus.communication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
