/** The rules of {@code docs/house.md} as tests. */
package ru.zvonok.house;
