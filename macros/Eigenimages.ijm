// Eigenimages: forty pictures are mixed from three patterns (a ring, stripes and a spot) and a little noise. The
// spectrum shows that three components matter, the eigenimages show which, and pictures rebuilt from them have lost
// their noise.
//
// Argument: the folder to write into, "eigenimages-output" when there is none.

folder = getArgument();
if (folder == "") folder = "eigenimages-output";
if (!File.exists(folder)) File.makeDirectory(folder);

side = 48;
random("seed", 7);
newImage("Mixtures", "32-bit black", side, side, 40);
for (z = 1; z <= nSlices; z++) {
    setSlice(z);
    ring = 25 * random("gaussian");
    stripes = 15 * random("gaussian");
    spot = 40 * random("gaussian");
    for (y = 0; y < side; y++) {
        for (x = 0; x < side; x++) {
            d = sqrt((x - 24) * (x - 24) + (y - 24) * (y - 24)) - 15;
            r = (x - 35) * (x - 35) + (y - 13) * (y - 13);
            value = ring * exp(-d * d / 12) + stripes * sin(0.5 * x) + spot * exp(-r / 30);
            setPixel(x, y, 100 + value + 4 * random("gaussian"));
        }
    }
}
saveAs("Tiff", folder + "/mixtures.tif");

run("Eigenimages...", "source=[" + folder + "/mixtures.tif] components=5 output=[" + folder + "/coordinates.csv]"
    + " eigenfile=[" + folder + "/eigenimages.tif] rebuiltfile=[" + folder + "/rebuilt.tif]"
    + " figure=[" + folder + "/eigenimages.png]");
