/** What a potential says about crystals: elastic constants, vacancies, vibrations. */
package org.materialsj.potentials.mechanics;
