@NullMarked
package ru.zvonok.campus.mail.ui;

import org.jspecify.annotations.NullMarked;
