/** Fictional people: names that agree in gender, families, valid СНИЛС, phones that cannot exist. */
@NullMarked
package ru.zvonok.demo.people;

import org.jspecify.annotations.NullMarked;
