@NullMarked
package ru.zvonok.campus.mail.core;

import org.jspecify.annotations.NullMarked;
