/**
 * What other programs ask of us and what we ask of them, each way a nested module of its own with the shapes of the other side.
 * Owns nothing and knows no rule: whatever is read or written here goes through the doors below.
 * Is no second way to the data: permissions, walls between organisations and audit are those of the doors.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package ru.zvonok.gateway.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
