"""Values of symmetry functions and SOAP of crystals by brute force, to compare ours with.

Images are all those in a box of lattice translations, symmetry functions are plain loops over the
formulas, and SOAP coefficients are integrals over the radius by a quadrature (scipy's Bessel and
spherical harmonic functions) of the fading Gaussians, not the closed forms.

Usage: python3 brute_force.py <folder of golden/crystal-structures> > brute_force.json
"""
import itertools
import json
import sys

import numpy as np
from scipy.linalg import eigh
from scipy.special import gamma, ive, sph_harm

NUMBERS = {"H": 1, "C": 6, "O": 8, "Na": 11, "Mg": 12, "Si": 14, "Cl": 17, "Ti": 22, "Zn": 30, "Sr": 38}
RC, N, L, SIGMA = 4.5, 3, 3, 0.5
G2 = [(0.5, 0.0), (4.0, 2.5)]
G4 = [(0.01, 1, -1), (0.05, 4, 1)]


def fc(r):
    return (np.cos(np.pi * r / RC) + 1) / 2 if r < RC else 0.0


def neighbours(lattice, positions, numbers, i):
    found = []
    for shift in itertools.product(range(-4, 5), repeat=3):
        for j in range(len(numbers)):
            if j == i and shift == (0, 0, 0):
                continue
            v = positions[j] + np.array(shift) @ lattice - positions[i]
            if np.linalg.norm(v) < RC:
                found.append((numbers[j], v))
    return found


def acsf(found, elements):
    out = []
    for s in elements:
        radii = [np.linalg.norm(v) for z, v in found if z == s]
        out += [sum(np.exp(-e * (r - c) ** 2) * fc(r) for r in radii) for e, c in G2]
    for t in range(len(elements)):
        for s in range(t + 1):
            pair = sorted((elements[s], elements[t]))
            for eta, zeta, lam in G4:
                total = 0.0
                for (z, v), (y, w) in itertools.combinations(found, 2):
                    if sorted((z, y)) == pair:
                        a, b, c = np.linalg.norm(v), np.linalg.norm(w), np.linalg.norm(w - v)
                        cos = v @ w / (a * b)
                        total += (1 + lam * cos) ** zeta * np.exp(-eta * (a * a + b * b + c * c)) * fc(a) * fc(b) * fc(c)
                out.append(2 ** (1 - zeta) * total)
    return out


def harmonic(l, m, v):
    r = np.linalg.norm(v)
    if r == 0:
        return 1 / np.sqrt(4 * np.pi) if l == 0 else 0.0
    y = sph_harm(abs(m), l, np.arctan2(v[1], v[0]), np.arccos(v[2] / r))
    return y.real if m == 0 else np.sqrt(2) * (-1) ** m * (y.real if m > 0 else y.imag)


A = 1 / (2 * SIGMA**2)
X, W = np.polynomial.legendre.leggauss(300)
R = 8.0 * (X + 1)  # the orbitals end before 16 angstrom
W = 8.0 * W
RADIAL = []
for l in range(L + 1):
    ra = np.linspace(1, RC, N)
    alpha = -np.log(1e-3 / ra**l) / ra**2
    overlap = 0.5 * gamma(l + 1.5) * (alpha[:, None] + alpha[None, :]) ** -(l + 1.5)
    values, vectors = eigh(overlap)
    beta = vectors @ np.diag(values**-0.5) @ vectors.T
    RADIAL.append(beta @ (R**l * np.exp(-alpha[:, None] * R**2)))


def soap(centre, found, elements):
    c = {s: np.zeros((N, L + 1, 2 * L + 1)) for s in elements}
    for z, v in [(centre, np.zeros(3))] + found:
        d = np.linalg.norm(v)
        x = d / RC
        fade = 1 - 3 * x**2 + 2 * x**3
        for l in range(L + 1):
            arg = 2 * A * R * d
            bessel = np.sqrt(np.pi / (2 * arg)) * ive(l + 0.5, arg) if d > 0 else np.full_like(R, float(l == 0))
            f = 4 * np.pi * fade * (RADIAL[l] * (W * R**2 * np.exp(-A * (R - d) ** 2) * bessel)).sum(1)
            for m in range(-l, l + 1):
                c[z][:, l, m + L] += f * harmonic(l, m, v)
    return power(c, elements), c


def power(c, elements):
    out = []
    for a, s in enumerate(elements):
        for t in elements[a:]:
            for l in range(L + 1):
                for p in range(N):
                    for q in range(p if s == t else 0, N):
                        out.append(np.pi * np.sqrt(8 / (2 * l + 1)) * (c[s][p, l] * c[t][q, l]).sum())
    return out


result = {
    "provenance": "brute_force.py beside this file, numpy 1.24 and scipy 1.10; structures of golden/crystal-structures; per site; distances in angstrom; tolerance 1e-9 relative",
    "cutoff": RC, "radials": N, "degree": L, "sigma": SIGMA, "g2": G2, "g4": G4, "structures": {},
}
for name in ["NaCl", "SiO2_quartz", "SrTiO3_rattled_P1"]:
    data = json.load(open(sys.argv[1] + "/" + name + ".json"))
    lattice = np.array(data["lattice"])
    positions = np.array(data["frac"]) @ lattice
    numbers = [NUMBERS["".join(ch for ch in s if ch.isalpha())] for s in data["species"]]
    elements = sorted(set(numbers))
    keep = range(min(4, len(numbers))) if len(numbers) > 10 else range(len(numbers))
    rows, spectra, mean = [], [], None
    for i in range(len(numbers)):
        found = neighbours(lattice, positions, numbers, i)
        p, c = soap(numbers[i], found, elements)
        mean = c if mean is None else {s: mean[s] + c[s] for s in elements}
        if i in keep:
            rows.append([float("%.13g" % x) for x in acsf(found, elements)])
            spectra.append([float("%.13g" % x) for x in p])
    inner = power({s: mean[s] / len(numbers) for s in elements}, elements)
    result["structures"][name] = {
        "elements": elements, "sites": list(keep), "acsf": rows, "soap": spectra,
        "soap_inner": [float("%.13g" % x) for x in inner],
    }
json.dump(result, sys.stdout, separators=(",", ":"))
