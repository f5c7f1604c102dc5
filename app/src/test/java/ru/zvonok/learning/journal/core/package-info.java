/** The journal's rules and doors. */
package ru.zvonok.learning.journal.core;
